package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryKeyTest {
  private static final Question COUNT = Question.count(new TableName("main", "agent"));

  @Test
  void theSameQuestionHasTheSameKey() {
    assertThat(key("sqlite:a.db", COUNT))
        .isEqualTo(key("sqlite:a.db", Question.count(new TableName("main", "agent"))))
        .hasSize(64);
  }

  @Test
  void anotherStoreBehindTheSameNameIsAskedAnew() {
    assertThat(key("sqlite:a.db", COUNT)).isNotEqualTo(key("sqlite:b.db", COUNT));
  }

  @Test
  void aNameThatSpellsAQuestionIsNotThatQuestion() {
    Question two = COUNT.where(List.of(new Condition.IsFilled("a"), new Condition.IsFilled("b")));
    Question one = COUNT.where(List.of(new Condition.IsFilled("a], IsFilled[column=b")));
    Question codes = COUNT.where(List.of(new Condition.IsOneOf("c", List.of("x", "y"))));
    Question code = COUNT.where(List.of(new Condition.IsOneOf("c", List.of("x, y"))));

    assertThat(List.of(key("sqlite:a.db", one), key("sqlite:a.db", code)))
        .doesNotContain(key("sqlite:a.db", two), key("sqlite:a.db", codes));
  }

  private static String key(String url, Question question) {
    return MemoryKey.of(
        AuditTarget.whole(StoreAddress.of("mairie", url), StoreLimits.inZone(ZoneOffset.UTC)),
        question);
  }
}
