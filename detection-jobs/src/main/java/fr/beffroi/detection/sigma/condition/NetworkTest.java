package fr.beffroi.detection.sigma.condition;

/** Is a value an address of this network? */
final class NetworkTest implements ValueTest {
  private final IpNetwork network;

  NetworkTest(IpNetwork network) {
    this.network = network;
  }

  @Override
  public boolean test(Value value) {
    return network.holds(value.text());
  }

  @Override
  public String expected() {
    return "in " + network;
  }
}
