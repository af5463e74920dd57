package org.podorozhnik.db;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.SqlStatement;
import org.podorozhnik.content.border.WaitReport;

/** The rows of one person, known by the pseudonyms that can still be told. */
final class ReporterRows {
  /**
   * Behind the pseudonym of a hidden report that its author replaced or took back: it stays and is
   * counted, but the author does not meet it again.
   */
  static final String WITHDRAWN = "~";

  private static final String THEIRS = " reporter in (<reporters>) ";
  private static final int WORD_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Handle handle;
  private final List<String> reporters;

  ReporterRows(Handle handle, List<String> reporters) {
    this.handle = handle;
    this.reporters = reporters;
  }

  private <T extends SqlStatement<T>> T theirs(T statement) {
    return statement.bindList(EmptyHandling.NULL_KEYWORD, "reporters", reporters);
  }

  /** Under which of these pseudonyms something was said on the queue lately. */
  Optional<String> voice(WaitReport report, Duration lately) {
    return within(
            handle.createQuery(
                "select reporter from wait_reports where"
                    + THEIRS
                    + "and"
                    + WaitRows.OF_QUEUE
                    + "and at >= :from and at <= :to order by at desc, id desc limit 1"),
            report,
            lately)
        .mapTo(String.class)
        .findOne();
  }

  /** What is hidden stays, as if it were deleted too. */
  boolean deleteEarlier(WaitReport report, Duration window) {
    String earlier = THEIRS + "and" + WaitRows.OF_QUEUE + "and at >= :from and at <= :to";
    int deleted =
        within(
                handle.createUpdate("delete from wait_reports where hidden = 0 and" + earlier),
                report,
                window)
            .execute();
    int withdrawn =
        within(handle.createUpdate(withdraw() + earlier), report, window)
            .bind("mark", WITHDRAWN)
            .execute();
    return deleted + withdrawn > 0;
  }

  private static String withdraw() {
    return "update wait_reports set reporter = reporter || :mark where hidden = 1 and";
  }

  private <T extends SqlStatement<T>> T within(T statement, WaitReport report, Duration window) {
    return WaitRows.bindQueue(theirs(statement), report.queue())
        .bind("from", report.at().minus(window).toEpochMilli())
        .bind("to", report.at().toEpochMilli());
  }

  /** What is hidden stays, as if it were deleted too. */
  Optional<WaitReport> delete(long id) {
    String returning = THEIRS + "and id = :id returning" + WaitRows.REPORT;
    return theirs(handle.createQuery("delete from wait_reports where hidden = 0 and" + returning))
        .bind("id", id)
        .map(WaitRows::report)
        .findOne()
        .or(
            () ->
                theirs(handle.createQuery(withdraw() + returning))
                    .bind("id", id)
                    .bind("mark", WITHDRAWN)
                    .map(WaitRows::report)
                    .findOne());
  }

  int countSince(Instant since) {
    return theirs(
            handle.createQuery(
                "select count(*) from wait_reports where" + THEIRS + "and at >= :since"))
        .bind("since", since.toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  List<WaitReport> all() {
    return theirs(
            handle.createQuery(
                "select"
                    + WaitRows.REPORT
                    + "from wait_reports where"
                    + THEIRS
                    + "order by at, id"))
        .map(WaitRows::report)
        .list();
  }

  /** The rows keep one word in common, so that they stay one voice, but nobody's. */
  int cutOff() {
    String word = word();
    int cut =
        theirs(handle.createUpdate("update wait_reports set reporter = :word where" + THEIRS))
            .bind("word", word)
            .execute();
    List<String> withdrawn = reporters.stream().map(one -> one + WITHDRAWN).toList();
    new ReporterRows(handle, withdrawn)
        .theirs(handle.createUpdate("update wait_reports set reporter = :word where" + THEIRS))
        .bind("word", word + WITHDRAWN)
        .execute();
    return cut;
  }

  /** Looks like a pseudonym, and stands for nobody. */
  private static String word() {
    byte[] bytes = new byte[WORD_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
