package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.stage.Story;
import java.util.List;

/** Which attacks does the month hold? */
public final class Attacks {
  private Attacks() {}

  public static List<Story> all() {
    return List.of(
        new AdministratorFromNewAddress(),
        new BruteForceThatSucceeds(),
        new CredentialStuffing(),
        new HorizontalScan(),
        new KerberosUserEnumeration(),
        new LockoutSeries(),
        new MassUpload(),
        new NewPrivilegedAccount(),
        new PasswordSpraying(),
        new PathTraversal(),
        new ScanFromInside(),
        new SilentSource(),
        new SlowSshBruteForce(),
        new SqlInjection(),
        new SshBruteForce(),
        new SshUserEnumeration(),
        new VerticalScan(),
        new WebProbing(),
        new WordPressLoginAttack());
  }
}
