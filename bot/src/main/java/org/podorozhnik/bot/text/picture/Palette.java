package org.podorozhnik.bot.text.picture;

import java.awt.Color;

/**
 * Colours on a dark ground, which does not dazzle at night; what must be read stands out from it at
 * least seven to one. The ramp grows brighter with the wait, so that it works without colour too.
 */
final class Palette {
  static final Color GROUND = new Color(0x16202B);
  static final Color TEXT = new Color(0xF2F4F7);
  static final Color FAINT = new Color(0xB4BFCC);
  static final Color GRID = new Color(0x354556);
  static final Color BAND = new Color(0x2F5D7C);
  static final Color LINE = new Color(0x7FD0FF);
  static final Color PASSED = new Color(0xFFD166);
  static final Color WAITING = new Color(0xFF9F80);
  static final Color UNKNOWN = new Color(0x212D3A);

  private static final Color[] RAMP = {
    new Color(0x274B6D),
    new Color(0x38667F),
    new Color(0x5B7F80),
    new Color(0x8E9B72),
    new Color(0xC4B560),
    new Color(0xF2D25C),
    new Color(0xFFF0B0),
  };

  private static final int STEPS = 18;

  private Palette() {}

  /** The colour of a share from 0 to 1, in as many steps as can be told apart. */
  static Color ramp(double share) {
    double step = Math.rint(Math.max(0, Math.min(1, share)) * STEPS) / STEPS;
    double at = step * (RAMP.length - 1);
    int below = Math.min((int) at, RAMP.length - 2);
    double part = at - below;
    Color a = RAMP[below];
    Color b = RAMP[below + 1];
    return new Color(
        mix(a.getRed(), b.getRed(), part),
        mix(a.getGreen(), b.getGreen(), part),
        mix(a.getBlue(), b.getBlue(), part));
  }

  /** Dark on bright colours, bright on dark ones. */
  static Color textOn(Color colour) {
    double light = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    return light > 125 ? new Color(0x0B1118) : Color.WHITE;
  }

  private static int mix(int a, int b, double part) {
    return (int) Math.round(a + (b - a) * part);
  }
}
