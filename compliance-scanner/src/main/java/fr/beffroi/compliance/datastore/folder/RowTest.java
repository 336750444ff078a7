package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.personaldata.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which columns does a question need, and does a row meet its conditions? */
final class RowTest {
  private final List<String> columns = new ArrayList<>();
  private final Question question;

  /** Fails where the question is about another table's rows: files have no keys. */
  RowTest(Question question) throws FileFailure {
    this.question = question;
    if (question.date().isPresent()) {
      need(own(question.date().get()));
    }
    for (Condition condition : question.conditions()) {
      need(column(condition));
    }
    if (columns.isEmpty()) {
      need(Relation.MODIFIED);
    }
  }

  private void need(String column) {
    if (!columns.contains(column)) {
      columns.add(column);
    }
  }

  List<String> columns() {
    return List.copyOf(columns);
  }

  /** The day that the question asks for, null where the row has none. */
  @Nullable LocalDate day(Row row) throws FileFailure {
    return question.date().isPresent() ? day(row, question.date().get()) : null;
  }

  boolean isMet(Row row) throws FileFailure {
    for (Condition condition : question.conditions()) {
      if (!isMet(row, condition)) {
        return false;
      }
    }
    return true;
  }

  private boolean isMet(Row row, Condition condition) throws FileFailure {
    if (condition instanceof Condition.IsOneOf one) {
      return isOneOf(row, one.column(), one.values());
    }
    if (condition instanceof Condition.IsNoneOf none) {
      return !isOneOf(row, none.column(), none.values());
    }
    if (condition instanceof Condition.IsFilled filled) {
      return row.text(columns.indexOf(filled.column())) != null;
    }
    return isMet(condition, day(row, date(condition)));
  }

  private static boolean isMet(Condition condition, @Nullable LocalDate day) {
    if (day == null || condition instanceof Condition.IsUndated) {
      return day == null && condition instanceof Condition.IsUndated;
    }
    if (condition instanceof Condition.IsBefore before) {
      return day.isBefore(before.day());
    }
    return !(condition instanceof Condition.IsFrom from) || !day.isBefore(from.day());
  }

  private boolean isOneOf(Row row, String column, List<String> values) {
    int place = columns.indexOf(column);
    String text = row.text(place);
    return text != null && !row.isCut(place) && values.contains(text);
  }

  private @Nullable LocalDate day(Row row, DateSource date) throws FileFailure {
    String text = row.text(columns.indexOf(own(date)));
    return text == null ? null : DateText.anyDay(text);
  }

  private static String column(Condition condition) throws FileFailure {
    if (condition instanceof Condition.IsOneOf one) {
      return one.column();
    }
    if (condition instanceof Condition.IsNoneOf none) {
      return none.column();
    }
    return condition instanceof Condition.IsFilled filled ? filled.column() : own(date(condition));
  }

  private static DateSource date(Condition condition) {
    if (condition instanceof Condition.IsDated dated) {
      return dated.date();
    }
    if (condition instanceof Condition.IsUndated undated) {
      return undated.date();
    }
    return condition instanceof Condition.IsBefore before
        ? before.date()
        : ((Condition.IsFrom) condition).date();
  }

  private static String own(DateSource date) throws FileFailure {
    if (date instanceof DateSource.OwnColumn own) {
      return own.column();
    }
    throw new FileFailure(Reason.NO_KEYS_IN_FILES);
  }
}
