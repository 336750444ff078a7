package fr.beffroi.detection.flink;

import fr.beffroi.ingest.event.Codec;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * How does Flink move and keep our values? By the same codec that writes them elsewhere, whose
 * versions make every state readable by later releases.
 */
final class CodecSerializer<T> extends TypeSerializer<T> {
  private final Class<? extends Codec<T>> codecClass;
  private transient @Nullable Codec<T> codec;

  CodecSerializer(Class<? extends Codec<T>> codecClass) {
    this.codecClass = codecClass;
  }

  Class<? extends Codec<T>> codecClass() {
    return codecClass;
  }

  private Codec<T> codec() {
    Codec<T> made = codec;
    if (made == null) {
      try {
        made = codecClass.getConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(codecClass + " needs a public constructor", e);
      }
      codec = made;
    }
    return made;
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return new CodecSerializer<>(codecClass);
  }

  @Override
  @SuppressWarnings("NullAway") // Flink asks for an instance to reuse; there is none
  public T createInstance() {
    return null;
  }

  @Override
  public T copy(T from) {
    return codec().copy(from);
  }

  @Override
  public T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    codec().write(value, target);
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    return codec().read(source);
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CodecSerializer<?> that && codecClass.equals(that.codecClass);
  }

  @Override
  public int hashCode() {
    return codecClass.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new CodecSerializerSnapshot<>(codecClass);
  }
}
