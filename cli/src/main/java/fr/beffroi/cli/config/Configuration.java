package fr.beffroi.cli.config;

import fr.beffroi.compliance.traffic.Papers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is this installation told to do? {@code beffroi.yml}, read and checked.
 *
 * @param file where it was read; relative names in it start from its folder
 * @param collector name of this machine in positions: {@code collector/seq}
 * @param data folder of archive, store, checkpoints and keys
 * @param language of what is written for people when nobody is at a terminal
 * @param inside the commune's own networks, in CIDR notation
 * @param rules folder of the commune's own rules, or null
 */
public record Configuration(
    Path file,
    Commune commune,
    String collector,
    Path data,
    Locale language,
    List<SourceSettings> sources,
    List<String> inside,
    Archive archive,
    @Nullable Path rules,
    List<NeverAlert> neverAlert,
    ShadowAi shadowAi,
    BehaviourSettings behaviour) {
  public Configuration {
    sources = List.copyOf(sources);
    inside = List.copyOf(inside);
    neverAlert = List.copyOf(neverAlert);
  }

  /**
   * How is the archive kept?
   *
   * @param retentionDays days after which a day's logs may be purged
   * @param rollBytes size at which a segment is closed and compressed
   */
  public record Archive(int retentionDays, long rollBytes) {
    /** CNIL's recommendation on logging is six months to a year (délibération 2021-122). */
    public static final Archive USUAL = new Archive(365, 64L << 20);
  }

  /**
   * Are uses of artificial intelligence looked for, and what may be used?
   *
   * @param enabled off unless the commune says otherwise
   * @param charter the commune's {@code charte.yml}; null where it has none yet
   * @param conformity {@code conformite.yml}, without which people's uses are not looked at
   * @param servers machines at which nobody sits, in CIDR notation
   * @param relays machines that speak for others (proxy, resolver, gateway), in CIDR notation
   * @param headCount how many people work in the town hall; null where the charter is to say
   */
  public record ShadowAi(
      boolean enabled,
      @Nullable Path charter,
      Path conformity,
      List<String> servers,
      List<String> relays,
      @Nullable Integer headCount) {
    public static final ShadowAi OFF =
        new ShadowAi(false, null, Path.of(Papers.CONFORMITY), List.of(), List.of(), null);

    public ShadowAi {
      servers = List.copyOf(servers);
      relays = List.copyOf(relays);
    }
  }

  public Path archiveFolder() {
    return data.resolve("archive");
  }

  public Path keysFolder() {
    return data.resolve("keys");
  }

  public Path sealKey() {
    return new Installation(file, data).sealKey();
  }

  public Path storeFile() {
    return data.resolve("store.db");
  }

  public Path checkpointsFolder() {
    return data.resolve("checkpoints");
  }

  /** The models of behaviour, and which one is in force. */
  public Path modelsFolder() {
    return data.resolve("models");
  }

  /** What a running watch says of itself. */
  public Path statusFile() {
    return data.resolve("status.json");
  }

  /** The folders that an installation has, its root first. */
  public List<Path> folders() {
    return List.of(data, archiveFolder(), keysFolder(), checkpointsFolder());
  }
}
