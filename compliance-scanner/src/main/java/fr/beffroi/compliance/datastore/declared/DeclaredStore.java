package fr.beffroi.compliance.datastore.declared;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.datastore.DataStore;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * How is an application opened that its vendor hosts, {@code declared:/srv/audit/cantine.yml}? By
 * what the vendor has declared and signed.
 */
@AutoService(DataStore.class)
public final class DeclaredStore implements DataStore {
  private static final int LONGEST = 4 << 20;

  @Override
  public Set<String> schemes() {
    return Set.of("declared");
  }

  @Override
  public OpenStore open(StoreAddress address, StoreLimits limits) throws StoreUnreachable {
    return open(address);
  }

  /** The same, with its declarations for who evaluates them. */
  public static OpenDeclaration open(StoreAddress address) throws StoreUnreachable {
    try {
      Path file = Path.of(address.url().location().replaceFirst("^//", ""));
      return new OpenDeclaration(QuestionnaireReader.read(file.toString(), text(address, file)));
    } catch (RuleException e) {
      throw new StoreUnreachable(
          address.name(), e.problem().in(Locale.FRENCH), e.problem().in(Locale.ENGLISH));
    } catch (IOException | InvalidPathException e) {
      throw new StoreUnreachable(
          address.name(),
          "il n'y a pas de questionnaire à lire au chemin de son URL",
          "there is no questionnaire to read at the path of its URL");
    }
  }

  private static String text(StoreAddress address, Path file) throws IOException, StoreUnreachable {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new StoreUnreachable(
            address.name(),
            "son questionnaire dépasse 4 Mo",
            "its questionnaire is larger than 4 MB");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
