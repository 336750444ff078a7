package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import java.util.Set;

/**
 * How is a log of Olfeo's web filter read? The access log of its gateway ({@link OlfeoAccess}) and
 * the journal of its service in the cloud ({@link OlfeoRecord}).
 *
 * <p>Olfeo publishes no description of either. Their shape is what its integrators say of them
 * (Sekoia.io, intake formats "Olfeo Secure Web Gateway" and "Olfeo SaaS").
 */
@AutoService(LogFormat.class)
public final class OlfeoFormat implements LogFormat {
  @Override
  public String name() {
    return "olfeo";
  }

  @Override
  public boolean isTraffic() {
    return true;
  }

  /** More than the common log format, of which an access line is a kind. */
  @Override
  public int specificity() {
    return 86;
  }

  @Override
  public Set<String> programs() {
    return Set.of("olfeo", "olfeo-saas");
  }

  @Override
  public ParseResult parse(Line line) {
    return JsonLine.looksLikeOne(line.text()) ? OlfeoRecord.read(line) : OlfeoAccess.read(line);
  }
}
