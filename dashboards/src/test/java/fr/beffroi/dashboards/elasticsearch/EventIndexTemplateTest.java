package fr.beffroi.dashboards.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventIndexTemplateTest {
  private static final List<Field> ONE_OF_EACH =
      List.of(
          Fields.named("event.original"),
          Fields.named("event.category"),
          Fields.named("source.ip"),
          Fields.named("source.port"),
          Fields.named("source.domain"),
          Fields.named("host.ip"),
          Fields.named("user.target.group.name"),
          Fields.named("message"),
          new Field(900, "test.ratio", Field.Type.DOUBLE),
          new Field(901, "test.started", Field.Type.DATE),
          new Field(902, "test.flag", Field.Type.BOOLEAN));

  @Test
  void oneFieldOfEachTypeIsMappedAsTheGoldenFileSays() throws Exception {
    try (InputStream golden = getClass().getResourceAsStream("one-of-each-type.json")) {
      String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(EventIndexTemplate.json(ONE_OF_EACH).toPrettyString().strip())
          .isEqualTo(expected.strip());
    }
  }

  @Test
  void everyFieldOfTheCatalogueHasAType() {
    JsonNode properties = EventIndexTemplate.json().at("/template/mappings/properties");

    assertThat(Fields.all())
        .allSatisfy(
            field -> {
              String path = "/" + field.name().replace(".", "/properties/") + "/type";
              assertThat(properties.at(JsonPointer.compile(path)).isTextual())
                  .as(field.name())
                  .isTrue();
            });
  }

  @Test
  void noFieldIsAValueAndAnotherFieldsParent() {
    JsonNode properties = EventIndexTemplate.json().at("/template/mappings/properties");

    assertThat(properties.findParents("properties"))
        .noneMatch(parent -> parent.path("type").isTextual());
  }
}
