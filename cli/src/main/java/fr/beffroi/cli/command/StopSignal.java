package fr.beffroi.cli.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * How does a process hear that it is to stop (SIGTERM, SIGINT), and still end with its own code?
 *
 * <p>A shutdown hook hears it too, but then the code is the signal's: 143, however the watch went.
 * Java's way to handle signals is {@code sun.misc.Signal}, which the module jdk.unsupported keeps
 * for that (JEP 260); it is called by reflection, since the compiler warns of it without a remedy.
 */
final class StopSignal {
  private StopSignal() {}

  /** Has {@code stop} run, in a thread of its own, when the process is asked to stop. */
  static void listen(Runnable stop) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method handle = signal.getMethod("handle", signal, handler);
      for (String name : new String[] {"TERM", "INT"}) {
        handle.invoke(
            null, signal.getConstructor(String.class).newInstance(name), on(handler, stop));
      }
    } catch (ReflectiveOperationException e) {
      // Another JVM, or one that keeps its signals (-Xrs): a stop, if not its code, is as good.
      Runtime.getRuntime().addShutdownHook(new Thread(stop, "beffroi stop"));
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
