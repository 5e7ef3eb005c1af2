// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.testng;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.Sandbox;
import org.testng.IHookCallBack;
import org.testng.IHookable;
import org.testng.ITestResult;

// tag::base[]
/** Gives each test method a world, also if methods run in parallel. */
abstract class SandboxTest implements IHookable {

  private final ThreadLocal<Sandbox> current = new ThreadLocal<>();

  @Override
  public void run(IHookCallBack test, ITestResult result) {
    try (Sandbox sandbox = Sandbox.with().scenario("empty").start()) {
      current.set(sandbox);
      test.runTestMethod(result);
      if (result.getThrowable() == null) {
        sandbox.assertNoFindings();
        sandbox.assertNothingUnused();
      }
    } finally {
      current.remove();
    }
  }

  Sandbox sandbox() {
    return current.get();
  }

  BssClient client(String account) {
    Account keys = sandbox().account(account);
    return BssClient.newBuilder()
        .withCredential(new GlobalCredentials().withAk(keys.accessKey()).withSk(keys.secretKey()))
        .withEndpoint(sandbox().endpoint())
        .build();
  }
}
// end::base[]
