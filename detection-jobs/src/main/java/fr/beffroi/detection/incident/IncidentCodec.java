package fr.beffroi.detection.incident;

import static fr.beffroi.detection.alert.AlertCodec.readConstant;
import static fr.beffroi.detection.alert.AlertCodec.readSentence;
import static fr.beffroi.detection.alert.AlertCodec.readSentences;
import static fr.beffroi.detection.alert.AlertCodec.writeConstant;
import static fr.beffroi.detection.alert.AlertCodec.writeSentence;
import static fr.beffroi.detection.alert.AlertCodec.writeSentences;
import static fr.beffroi.ingest.event.Binary.readInstant;
import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.readOptional;
import static fr.beffroi.ingest.event.Binary.readText;
import static fr.beffroi.ingest.event.Binary.readTexts;
import static fr.beffroi.ingest.event.Binary.readVarLong;
import static fr.beffroi.ingest.event.Binary.writeInstant;
import static fr.beffroi.ingest.event.Binary.writeOptional;
import static fr.beffroi.ingest.event.Binary.writeText;
import static fr.beffroi.ingest.event.Binary.writeTexts;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import fr.beffroi.detection.alert.Category.Family;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Incident.Nature;
import fr.beffroi.detection.incident.Incident.RuleTally;
import fr.beffroi.detection.incident.Incident.State;
import fr.beffroi.ingest.event.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How is an incident written so that a later release still reads it? In the order of its parts. */
public final class IncidentCodec implements Codec<Incident> {
  private static final int VERSION = 1;

  @Override
  public void write(Incident incident, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    writeText(incident.id(), out);
    writeText(incident.commune(), out);
    writeConstant(incident.entity().kind(), out);
    writeText(incident.entity().value(), out);
    writeConstant(incident.family(), out);
    writeConstant(incident.nature(), out);
    writeConstant(incident.level(), out);
    writeConstant(incident.state(), out);
    out.writeBoolean(incident.shown());
    writeInstant(incident.opened(), out);
    writeInstant(incident.firstSeen(), out);
    writeInstant(incident.lastSeen(), out);
    writeInstant(incident.raised(), out);
    out.writeBoolean(incident.ended() != null);
    if (incident.ended() != null) {
      writeInstant(incident.ended(), out);
    }
    writeSentence(incident.title(), out);
    writeSentences(incident.why(), out);
    writeSentences(incident.whatToDo(), out);
    writeRules(incident.rules(), out);
    writeVarLong(incident.alertCount(), out);
    writeTexts(incident.alerts(), out);
    writeVarLong(incident.eventCount(), out);
    writeSample(incident.sources(), out);
    writeSample(incident.users(), out);
    writeSample(incident.hosts(), out);
    writeOptional(incident.previous(), out);
    writeTexts(incident.evidence(), out);
  }

  @Override
  public Incident read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("an incident of version " + version + "; this release reads 1");
    }
    return new Incident(
        readText(in),
        readText(in),
        new Entity(readConstant(Entity.Kind.class, in), readText(in)),
        readConstant(Family.class, in),
        readConstant(Nature.class, in),
        readConstant(Level.class, in),
        readConstant(State.class, in),
        in.readBoolean(),
        readInstant(in),
        readInstant(in),
        readInstant(in),
        readInstant(in),
        in.readBoolean() ? readInstant(in) : null,
        readSentence(in),
        readSentences(in),
        readSentences(in),
        readRules(in),
        readVarLong(in),
        readTexts(in),
        readVarLong(in),
        readSample(in),
        readSample(in),
        readSample(in),
        readOptional(in),
        readTexts(in));
  }

  private static void writeRules(List<RuleTally> rules, DataOutput out) throws IOException {
    writeVarLong(rules.size(), out);
    for (RuleTally rule : rules) {
      writeText(rule.id(), out);
      writeText(rule.name(), out);
      writeConstant(rule.level(), out);
      writeVarLong(rule.alerts(), out);
      writeVarLong(rule.events(), out);
    }
  }

  private static List<RuleTally> readRules(DataInput in) throws IOException {
    int size = readLength(in, Incident.MOST_RULES);
    List<RuleTally> rules = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      rules.add(
          new RuleTally(
              readText(in),
              readText(in),
              readConstant(Level.class, in),
              readVarLong(in),
              readVarLong(in)));
    }
    return rules;
  }

  private static void writeSample(Sample sample, DataOutput out) throws IOException {
    writeVarLong(sample.count(), out);
    out.writeBoolean(sample.more());
    writeTexts(sample.values(), out);
  }

  private static Sample readSample(DataInput in) throws IOException {
    return new Sample(readVarLong(in), in.readBoolean(), readTexts(in));
  }
}
