package fr.beffroi.compliance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.seal.TrustedCertificate;
import fr.beffroi.compliance.traffic.Conformity;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyholdersTest {
  private static final String TWO =
      """
      disclosure:
        keyholders:
          - {role: DPO, certificate: dpo.crt}
          - {role: DGS, certificate: dgs.crt}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("dpo.crt"), TrustedCertificate.pem(Keys.DPO.certificate()));
    Files.writeString(folder.resolve("dgs.crt"), TrustedCertificate.pem(Keys.DGS.certificate()));
  }

  private List<Keyholder> read(String text) throws RuleException {
    return Keyholders.read("conformite.yml", text, folder);
  }

  @Test
  void twoPeopleAreReadWithTheirCertificates() throws RuleException {
    assertThat(read(TWO)).isEqualTo(Keys.KEYHOLDERS);
  }

  @Test
  void thePapersThatOpenTheCountMayNameThemToo() throws RuleException {
    assertThat(Conformity.read("conformite.yml", TWO).done()).isEmpty();
  }

  @Test
  void nobodyIsNamedWhereThePapersSayNothing() throws RuleException {
    assertThat(read("commune: Valmont\n")).isEmpty();
    assertThat(read("")).isEmpty();
  }

  @Test
  void onePersonUnderTwoRolesIsRefusedWithThePlace() {
    assertThatThrownBy(() -> read(TWO.replace("dgs.crt", "dpo.crt")))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("conformite.yml:4");
    assertThatThrownBy(() -> read(TWO.replace("DGS", "dpo"))).isInstanceOf(RuleException.class);
  }

  @Test
  void aCertificateThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> read(TWO.replace("dgs.crt", "dga.crt")))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("certificate");
  }
}
