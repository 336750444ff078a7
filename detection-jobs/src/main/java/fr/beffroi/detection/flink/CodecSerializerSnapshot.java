package fr.beffroi.detection.flink;

import fr.beffroi.ingest.event.Codec;
import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Which codec wrote a state? The codec's own version byte does the rest: it reads all versions that
 * were released, so a state of the same codec is always compatible.
 */
public final class CodecSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
  private @Nullable Class<? extends Codec<T>> codecClass;

  /** For Flink, which then calls {@link #readSnapshot}. */
  public CodecSerializerSnapshot() {}

  CodecSerializerSnapshot(Class<? extends Codec<T>> codecClass) {
    this.codecClass = codecClass;
  }

  @Override
  public int getCurrentVersion() {
    return 1;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(Objects.requireNonNull(codecClass).getName());
  }

  @Override
  @SuppressWarnings("unchecked") // writeSnapshot wrote the name of such a class
  public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
    String name = in.readUTF();
    try {
      codecClass = (Class<? extends Codec<T>>) Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IOException("the checkpoint was written by the unknown codec " + name, e);
    }
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new CodecSerializer<>(Objects.requireNonNull(codecClass));
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    return old instanceof CodecSerializerSnapshot<T> that
            && Objects.equals(that.codecClass, codecClass)
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.incompatible();
  }
}
