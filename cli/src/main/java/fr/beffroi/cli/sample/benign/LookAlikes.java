package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.stage.Story;
import java.util.List;

/** What does the month hold that looks like an attack and is none? */
public final class LookAlikes {
  private LookAlikes() {}

  public static List<Story> all() {
    return List.of(
        new AdministratorFromHome(),
        new AdministratorTypingErrors(),
        new BackupWindow(),
        new ExpiredPasswordScript(),
        new LegalPortalUpload(),
        new LibraryAtNight(),
        new MailServerQuestions(),
        new MonitoringPolls(),
        new NewAgent(),
        new SchoolBehindOneAddress(),
        new SearchEngineAfterRedesign(),
        new ServerReboot(),
        new SyndicateScanner(),
        new TypingErrors());
  }
}
