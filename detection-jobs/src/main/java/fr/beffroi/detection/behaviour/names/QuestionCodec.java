package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readText;
import static fr.beffroi.ingest.event.Binary.writeText;

import fr.beffroi.detection.alert.AlertCodec;
import fr.beffroi.ingest.event.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How does a question cross the job? Version 1: its components in their order. */
public final class QuestionCodec implements Codec<Question> {
  private static final int VERSION = 1;

  @Override
  public void write(Question question, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    writeText(question.commune(), out);
    writeText(question.client(), out);
    out.writeBoolean(question.isAddress());
    out.writeLong(question.time());
    writeText(question.name(), out);
    AlertCodec.writeConstant(question.answer(), out);
    writeText(question.service(), out);
    writeText(question.position(), out);
  }

  @Override
  public Question read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a question of version " + version + "; this release reads 1");
    }
    return new Question(
        readText(in),
        readText(in),
        in.readBoolean(),
        in.readLong(),
        readText(in),
        AlertCodec.readConstant(Answer.class, in),
        readText(in),
        readText(in));
  }
}
