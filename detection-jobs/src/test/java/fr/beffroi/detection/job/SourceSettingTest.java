package fr.beffroi.detection.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSettingTest {
  private static final SourceSetting NOTHING = new SourceSetting(null, null);

  @Test
  void whatIsWrittenIsReadBack() {
    SourceSetting both = new SourceSetting("syslog", ZoneId.of("Indian/Reunion"));
    assertThat(both.toJson()).isEqualTo("{\"format\":\"syslog\",\"zone\":\"Indian/Reunion\"}");
    assertThat(SourceSetting.parse(both.toJson())).isEqualTo(both);
    assertThat(NOTHING.toJson()).isEqualTo("{}");
    assertThat(SourceSetting.parse("{}")).isEqualTo(NOTHING);
  }

  @Test
  void aHeaderIsReadBackWithItsLines() {
    SourceSetting headed = new SourceSetting("zeek-tsv", null, "#path\tconn\n#fields\tts\n");
    assertThat(SourceSetting.parse(headed.toJson())).isEqualTo(headed);
  }

  @Test
  void whatALaterReleaseAddsIsLeftOut() {
    assertThat(SourceSetting.parse("{\"format\":\"squid\",\"charset\":\"latin1\",\"fields\":[1]}"))
        .isEqualTo(new SourceSetting("squid", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "format=syslog", "{\"zone\":\"Nowhere/At All\"}", "{\"format\":", "[]"})
  void whatCannotBeReadSaysNothing(String payload) {
    assertThat(SourceSetting.parse(payload)).isEqualTo(NOTHING);
  }
}
