package fr.beffroi.detection.behaviour.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameModelTest {
  private static final NameModel MODEL = NameTrainer.train(UsualNames.all());
  private static final NameModelCodec CODEC = new NameModelCodec();

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource({
    "theatre-photo.org,              usual,   two words",
    "theatreplus.fr,                 usual,   one word after the other",
    "www.conseilvelo.com,            usual,   what stands before is a service",
    "xkqzvjwptrhbdf.example,         strange, letters by dice",
    "a9f03c77be124d5e.com,           strange, hexadecimal digits",
    "q7w2k9x4z1.org,                 strange, letters and digits by turns",
    "xkqzvjwptrhbdf.mairie-web.fr,   strange, made before a usual registered name",
  })
  void aNameThatAProgramMadeScoresHigher(String name, String verdict, String why) {
    double score = MODEL.judge(name).score();

    assertThat(score > 0.9).as(why).isEqualTo(verdict.equals("strange"));
  }

  @Test
  void theSentenceSaysWhereToLookAndRepeatsNothingOfTheName() {
    NameVerdict verdict = MODEL.judge("mairiexkqzvj.example");

    assertThat(verdict.from()).isGreaterThan(5);
    assertThat(verdict.sentence().in(Locale.FRENCH))
        .contains("caractères " + verdict.from() + " à " + verdict.to())
        .contains("12 caractères")
        .doesNotContain("xkqz");
    assertThat(verdict.sentence().in(Locale.ENGLISH))
        .contains("the registered part")
        .doesNotContain("xkqz");
  }

  @Test
  void rarityIsThatOfUsualNamesOfTheSameLength() {
    assertThat(MODEL.judge("xkqzvjwptrhbdf.example").rarity()).isLessThan(0.01);
    assertThat(MODEL.judge("marchenature.fr").rarity()).isGreaterThan(0.05);
  }

  @Test
  void aTunnelsQuestionCarriesMoreThanAnOrdinaryOne() {
    Payload ordinary = MODEL.payload("portail.famille.ville-direct.fr");
    Payload tunnel =
        MODEL.payload("4f1e9a0c77b3d25e8a6410cc93fe.71d0b2a98c4e5f36aa07.ville-direct.fr");

    assertThat(ordinary.registrable()).isEqualTo("ville-direct.fr");
    assertThat(ordinary.bits() / ordinary.characters()).isLessThan(3.5);
    assertThat(tunnel.characters()).isEqualTo(48);
    assertThat(tunnel.bits() / tunnel.characters()).isGreaterThan(3.5);
  }

  @Test
  void manyNewQuestionsToOneDomainAreATunnelAndRepeatedOnesAreNot() {
    TunnelMeter tunnel = new TunnelMeter();
    TunnelMeter browser = new TunnelMeter();
    for (int i = 0; i < 100; i++) {
      String name = Long.toHexString(i * 0x9E3779B97F4A7C15L) + "f00d.ville-direct.fr";
      tunnel.add(i * 1_000L, name, MODEL.payload(name));
      String same = "4f1e9a0c77b3d25e8a641.ville-direct.fr";
      browser.add(i * 1_000L, same, MODEL.payload(same));
    }
    assertThat(browser.isSuspect()).isFalse();
    assertThat(tunnel.isSuspect()).isTrue();
  }

  @Test
  void theNextHourStartsAtNothing() throws IOException {
    TunnelMeter meter = new TunnelMeter();
    Payload payload = new Payload("example.org", 40, 160);

    assertThat(meter.add(0, "a.example.org", payload)).isEqualTo(20);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    meter.write(new DataOutputStream(bytes));
    TunnelMeter restored =
        TunnelMeter.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(restored.add(1, "a.example.org", payload)).isEqualTo(20);
    assertThat(restored.add(2, "b.example.org", payload)).isEqualTo(40);
    assertThat(restored.add(3_600_000, "c.example.org", payload)).isEqualTo(20);
  }

  @Test
  void theSameNamesGiveTheSameModelAndItIsReadBackAsItWas() throws IOException {
    byte[] bytes = bytes(MODEL);
    NameModel restored = CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes)));

    assertThat(bytes(NameTrainer.train(UsualNames.all()))).isEqualTo(bytes);
    assertThat(bytes(restored)).isEqualTo(bytes);
    for (String name : List.of("theatreplus.fr", "xkqzvjwptrhbdf.example", "a.b.c.example")) {
      assertThat(restored.judge(name)).isEqualTo(MODEL.judge(name));
    }
    assertThat(restored.names()).isEqualTo(720);
  }

  @Test
  void tooFewNamesAreRefused() {
    assertThatThrownBy(() -> NameTrainer.train(List.of("example.org", "www.example.org")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 different names; a model needs 500 at least");
  }

  @Test
  void aModelOfAnotherReleaseIsRefused() {
    byte[] bytes = {7};

    assertThatThrownBy(() -> CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 7");
  }

  @ParameterizedTest(name = "{0}: {1} under {2}")
  @CsvSource({
    "www.example.org,          example, org",
    "a.b.mairie.gouv.fr,       mairie,  gouv.fr",
    "Shop.Example.co.uk.,      example, co.uk",
    "co.uk,                    co,      uk",
    "localhost,                localhost, ''",
  })
  void theRegisteredPartStandsBeforeTheSuffix(String name, String registered, String suffix) {
    assertThat(DomainName.of(name).registered()).isEqualTo(registered);
    assertThat(DomainName.of(name).suffix()).isEqualTo(suffix);
  }

  @Property(tries = 300)
  void noTextIsTooStrangeToBeJudged(@ForAll String name) {
    NameVerdict verdict = MODEL.judge(name);

    assertThat(verdict.score()).isBetween(0.0, 1.0);
    assertThat(verdict.to()).isLessThanOrEqualTo(verdict.length());
    assertThat(MODEL.payload(name).bits()).isGreaterThanOrEqualTo(0);
  }

  @Property(tries = 300)
  void bytesThatAreNoModelAreRefusedOrReadWithinBounds(@ForAll byte[] bytes) {
    byte[] hostile = bytes.clone();
    if (hostile.length > 0) {
      hostile[0] = 1;
    }
    assertThatThrownBy(() -> CODEC.read(new DataInputStream(new ByteArrayInputStream(hostile))))
        .isInstanceOf(IOException.class);
  }

  private static byte[] bytes(NameModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CODEC.write(model, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
