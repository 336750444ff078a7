package fr.beffroi.detection.flink;

import fr.beffroi.detection.behaviour.judge.Drift;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;

/** How far has the town drifted from its model, over restarts? Counted anew for each model. */
final class KeptDrift {
  private final ListState<byte[]> state;
  private String model = "";
  private Drift drift = new Drift();

  /** What the checkpoint says, if there is one. */
  KeptDrift(OperatorStateStore store) throws Exception {
    state =
        store.getListState(
            new ListStateDescriptor<>(
                "drift", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    for (byte[] bytes : state.get()) {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      model = in.readUTF();
      drift = Drift.read(in);
    }
  }

  /** What was counted for that model. */
  Drift of(String inForce) {
    if (!inForce.equals(model)) {
      model = inForce;
      drift = new Drift();
    }
    return drift;
  }

  void snapshot() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(model);
    drift.write(out);
    state.update(List.of(bytes.toByteArray()));
  }
}
