// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A minimal Javalin server with a fixed response for each path. */
public final class BareJavalin {

  private BareJavalin() {}

  /** Starts the server. The arguments are the port and the folder of the stubs. */
  public static void main(String[] arguments) throws IOException {
    var stubs = StubFile.read(Path.of(arguments[1]));
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              for (Stub stub : stubs) {
                HandlerType method = HandlerType.findOrCreate(stub.method());
                config.routes.addHttpHandler(method, stub.path(), handler(stub));
              }
            })
        .start("127.0.0.1", Integer.parseInt(arguments[0]));
  }

  private static Handler handler(Stub stub) {
    byte[] body = stub.body().getBytes(StandardCharsets.UTF_8);
    return context -> context.status(stub.status()).contentType(Stub.CONTENT_TYPE).result(body);
  }
}
