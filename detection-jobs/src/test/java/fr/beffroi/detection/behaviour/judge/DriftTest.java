package fr.beffroi.detection.behaviour.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Is a town that changed told from one that did not, in a sentence? */
class DriftTest {
  private static final int LEARNED = 14;

  private final BehaviourModel model = new Offices().days(0, LEARNED).model();

  /** The drift after those days. */
  private Drift after(Offices offices) {
    Drift drift = new Drift();
    offices
        .windows(0)
        .forEach(
            window ->
                drift.onWindow(
                    window, model, Offices.CALENDAR.dayNumber(window.end().toEpochMilli())));
    return drift;
  }

  /** Each desk forgets its password ten times an hour. */
  private static Offices changed() {
    Offices offices = new Offices().days(LEARNED, LEARNED + 7);
    for (int day = LEARNED; day < LEARNED + 7; day++) {
      for (int hour = 8; hour < 18; hour++) {
        for (int desk = 0; desk < 20; desk++) {
          offices.attack("10.20.1." + (10 + desk), day, hour, 10, 1);
        }
      }
    }
    return offices;
  }

  @Test
  void aTownThatGoesOnAsBeforeHasNotChanged() {
    Drift.Said said = after(new Offices().days(LEARNED, LEARNED + 7)).said(Offices.RULES);
    assertThat(said.much()).isFalse();
    assertThat(said.sentence().english()).startsWith("The last 7 days are like those");
    assertThat(said.sentence().french()).startsWith("Les 7 derniers jours ressemblent");
  }

  @Test
  void aTownThatChangedIsToldWithWhatChangedMost() {
    Drift.Said said = after(changed()).said(Offices.RULES);
    assertThat(said.much()).isTrue();
    assertThat(said.sentence().english()).contains("100 %", "above", "'failures'", "model train");
    assertThat(said.sentence().french()).contains("« échecs »", "Connexions depuis une adresse");
  }

  @Test
  void whatIsLongAgoIsForgotten() {
    Offices offices = changed();
    offices.days(LEARNED + 14, LEARNED + 21);
    assertThat(after(offices).said(Offices.RULES).much()).isFalse();
  }

  @Test
  void aFewWindowsTellNothing() {
    Drift.Said said =
        after(new Offices().attack("10.20.1.10", LEARNED, 9, 100, 1)).said(Offices.RULES);
    assertThat(said.much()).isFalse();
    assertThat(said.sentence().english()).startsWith("Too early");
  }

  @Test
  void itIsReadAsItWasWritten() throws IOException {
    Drift drift = after(changed());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    drift.write(new DataOutputStream(bytes));
    Drift read = Drift.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.said(Offices.RULES)).isEqualTo(drift.said(Offices.RULES));
  }
}
