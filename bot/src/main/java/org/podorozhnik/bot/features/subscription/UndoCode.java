package org.podorozhnik.bot.features.subscription;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.subscriber.Digest;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

/**
 * A whole subscription in the data of a button, so that ending it can be undone though nothing of
 * it is kept. Crossings stand as places in their table; with another table a code is not read.
 */
final class UndoCode {
  private static final int URGENT = 4;
  private static final int PAUSED = 5;
  private static final int THREAD = 6;
  private static final int DIGEST = 7;
  private static final int FIRST_CROSSING = 8;
  private static final int MOST_CHARACTERS = 60;
  private static final int MOST_BYTES = 64;
  private static final int MINUTE = 60;

  private final List<Topic> topics = new ArrayList<>();
  private final short table;

  UndoCode(CrossingCatalog catalog) {
    topics.add(Topic.ALL);
    topics.addAll(Topic.COUNTRIES);
    catalog.all().stream().map(Crossing::id).map(Topic::crossing).forEach(topics::add);
    this.table = (short) topics.hashCode();
  }

  /** Empty in the rare case that it does not fit into a button. */
  Optional<String> write(Subscription held) {
    byte[] bits = bits(held).toByteArray();
    ByteBuffer out = ByteBuffer.allocate(MOST_BYTES);
    out.putShort(table).put(held.language().getBytes(StandardCharsets.US_ASCII));
    out.put(bits.length == 0 ? 0 : bits[0]);
    held.thread().ifPresent(out::putInt);
    held.digest().ifPresent(digest -> write(digest, out));
    out.put(bits, Math.min(1, bits.length), Math.max(0, bits.length - 1));
    byte[] written = Arrays.copyOf(out.array(), out.position());
    String code =
        Base64.getUrlEncoder().withoutPadding().encodeToString(written)
            + held.digest().map(d -> Navigation.SEPARATOR + d.zone().getId()).orElse("");
    return Optional.of(code).filter(c -> c.length() <= MOST_CHARACTERS);
  }

  private BitSet bits(Subscription held) {
    BitSet bits = new BitSet();
    for (int i = 0; i < topics.size(); i++) {
      bits.set(place(i), held.topics().contains(topics.get(i)));
    }
    bits.set(URGENT, held.urgentOnly());
    bits.set(PAUSED, held.paused());
    bits.set(THREAD, held.thread().isPresent());
    bits.set(DIGEST, held.digest().isPresent());
    return bits;
  }

  /** The first four stand among the flags. */
  private static int place(int topic) {
    return topic < URGENT ? topic : topic - URGENT + FIRST_CROSSING;
  }

  private static void write(Digest digest, ByteBuffer out) {
    out.putShort((short) (digest.at().toSecondOfDay() / MINUTE));
    out.put(digest.day().map(DayOfWeek::getValue).orElse(0).byteValue());
  }

  /** Empty for what is no code, and for one that was written over another table. */
  Optional<Subscription> read(String code) {
    String[] parts = code.split(String.valueOf(Navigation.SEPARATOR), 2);
    try {
      ByteBuffer in = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[0]));
      return in.getShort() == table
          ? Optional.of(read(in, parts.length > 1 ? parts[1] : ""))
          : Optional.empty();
    } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private Subscription read(ByteBuffer in, String zone) {
    byte[] language = new byte[2];
    in.get(language);
    byte flags = in.get();
    BitSet first = BitSet.valueOf(new byte[] {flags});
    Optional<Integer> thread = first.get(THREAD) ? Optional.of(in.getInt()) : Optional.empty();
    Optional<Digest> digest = first.get(DIGEST) ? Optional.of(digest(in, zone)) : Optional.empty();
    byte[] all = new byte[1 + in.remaining()];
    all[0] = flags;
    in.get(all, 1, all.length - 1);
    BitSet bits = BitSet.valueOf(all);
    SortedSet<Topic> chosen = new TreeSet<>();
    for (int i = 0; i < topics.size(); i++) {
      if (bits.get(place(i))) {
        chosen.add(topics.get(i));
      }
    }
    String spoken = new String(language, StandardCharsets.US_ASCII);
    return new Subscription(chosen, bits.get(URGENT), bits.get(PAUSED), spoken, thread, digest);
  }

  private static Digest digest(ByteBuffer in, String zone) {
    LocalTime at = LocalTime.ofSecondOfDay((long) in.getShort() * MINUTE);
    int day = in.get();
    Optional<DayOfWeek> weekly = day == 0 ? Optional.empty() : Optional.of(DayOfWeek.of(day));
    return new Digest(at, weekly, ZoneId.of(zone));
  }
}
