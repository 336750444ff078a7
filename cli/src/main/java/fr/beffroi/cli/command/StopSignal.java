package fr.beffroi.cli.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How does a process hear that it is to stop (SIGTERM, SIGINT), and still end with its own code?
 *
 * <p>A shutdown hook hears it too, but then the code is the signal's: 143, however the watch went.
 * Java's way to handle signals is {@code sun.misc.Signal}, which the module jdk.unsupported keeps
 * for that (JEP 260); it is called by reflection, since the compiler warns of it without a remedy.
 */
final class StopSignal {
  private static final String HANDLER = "sun.misc.SignalHandler";
  private static final List<String> SIGNALS = List.of("TERM", "INT");

  private StopSignal() {}

  /** Once it is closed, a signal does what it did before. */
  @FunctionalInterface
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  /** Has {@code stop} run, in a thread of its own, when the process is asked to stop. */
  static Listening listen(Runnable stop) {
    try {
      Object handler = on(Class.forName(HANDLER), stop);
      Map<String, Object> before = new HashMap<>();
      for (String name : SIGNALS) {
        before.put(name, handle(name, handler));
      }
      return () -> before.forEach(StopSignal::restore);
    } catch (ReflectiveOperationException e) {
      // Another JVM, or one that keeps its signals (-Xrs): a stop, if not its code, is as good.
      Runtime.getRuntime().addShutdownHook(new Thread(stop, "beffroi stop"));
      return () -> {};
    }
  }

  /** What handled it before. */
  private static Object handle(String name, Object handler) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    return signal
        .getMethod("handle", signal, Class.forName(HANDLER))
        .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
  }

  private static void restore(String name, Object handler) {
    try {
      handle(name, handler);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a signal that was handled can be handled", e);
    }
  }

  private static Object on(Class<?> handler, Runnable stop) {
    InvocationHandler calls =
        (proxy, method, arguments) -> {
          if (method.getName().equals("handle")) {
            stop.run();
          }
          return null;
        };
    return Proxy.newProxyInstance(
        StopSignal.class.getClassLoader(), new Class<?>[] {handler}, calls);
  }
}
