package fr.beffroi.cli.town;

import fr.beffroi.cli.config.SourceSettings;
import fr.beffroi.detection.job.SourceSetting;
import fr.beffroi.ingest.source.FileSource;
import fr.beffroi.ingest.source.JournaldSource;
import fr.beffroi.ingest.source.Source;
import fr.beffroi.ingest.source.SyslogTcpSource;
import fr.beffroi.ingest.source.SyslogUdpSource;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which sources does the configuration name, and how are the lines of each read? */
final class TownSources {
  private static final SourceSetting UNKNOWN = new SourceSetting(null, null);

  private final Map<Source, SourceSetting> settings = new LinkedHashMap<>();

  TownSources(List<SourceSettings> configured) {
    for (SourceSettings one : configured) {
      settings.put(source(one), setting(one));
    }
  }

  List<Source> all() {
    return new ArrayList<>(settings.keySet());
  }

  /** How the lines of a source, or of one of its files or senders, are read. */
  SourceSetting of(String sourceId) {
    for (Map.Entry<Source, SourceSetting> entry : settings.entrySet()) {
      if (entry.getKey().owns(sourceId)) {
        return entry.getValue();
      }
    }
    return UNKNOWN;
  }

  private static SourceSetting setting(SourceSettings configured) {
    String format = configured.format();
    return new SourceSetting(format.equals(SourceSettings.AUTO) ? null : format, configured.zone());
  }

  private static Source source(SourceSettings configured) {
    if (configured instanceof SourceSettings.Files files) {
      boolean fromStart = files.start() == SourceSettings.Start.BEGINNING;
      return new FileSource(
          files.pattern(),
          FileSource.Options.from(fromStart ? FileSource.Begin.START : FileSource.Begin.END));
    }
    if (configured instanceof SourceSettings.Syslog syslog) {
      InetSocketAddress address = new InetSocketAddress(syslog.bind(), syslog.port());
      return syslog.protocol() == SourceSettings.Protocol.UDP
          ? new SyslogUdpSource(address, SyslogUdpSource.Options.DEFAULT)
          : new SyslogTcpSource(address, SyslogTcpSource.Options.DEFAULT);
    }
    return new JournaldSource(false);
  }
}
