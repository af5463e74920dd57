package org.podorozhnik.bot.outbox;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.update.PendingReplyStore.Lane;

/** The two lanes over one wire, with the pace and the gates that they share. */
public final class Outbox {
  /** Messages of broadcasts on the wire at once, and the rate from which on there are more. */
  private static final int PLACES = 8;

  private static final int MANY_PLACES = 32;
  private static final int FAST = 100;

  private final ReplyLane replies;
  private final QueuedLane queued;

  /**
   * @param frozen whether all sending of broadcasts and boards is stopped; asked at each step
   * @param background where answers to replies and letters are written down
   */
  public Outbox(
      Wire wire,
      Storage storage,
      Languages languages,
      Settings.Rates rates,
      BooleanSupplier frozen,
      Clock clock,
      Executor background) {
    LongSupplier nanos = System::nanoTime;
    Pacer pacer = new Pacer(nanos, rates.globalPerSecond());
    ChatGates gates = new ChatGates(nanos, rates.chatPerSecond(), rates.groupPerMinute());
    this.replies = new ReplyLane(wire, storage, clock, gates, pacer, background);
    LaneThread thread = new LaneThread("queued");
    PacedWire paced = new PacedWire(wire, gates, pacer);
    this.queued =
        new QueuedLane(
            thread,
            new KeptRows(paced, storage, Lane.QUEUED, clock, gates, background),
            new BroadcastLane(
                storage,
                new OnTheWire(paced, thread::wake),
                new ParcelPicker(storage, gates),
                new BroadcastMessages(languages),
                pacer,
                places(rates.globalPerSecond()),
                clock),
            new BehindQueue(paced),
            paced,
            pacer,
            frozen);
  }

  static int places(int perSecond) {
    return perSecond < FAST ? PLACES : MANY_PLACES;
  }

  public ReplyLane replies() {
    return replies;
  }

  public Courier courier() {
    return queued;
  }

  /** Settles what the last run left on the wire, and begins to send what is queued. */
  public void start() {
    queued.start();
  }

  /** Writes down what became of what is on the wire, for at most a few seconds. */
  public void stop() {
    queued.stop();
  }
}
