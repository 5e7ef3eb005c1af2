// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * A portal where a company sees its balance and pays its orders. It has no code for the sandbox.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(PortalApplication.class, arguments);
  }

  @Bean
  Caller configuredCaller(BssProperties properties) {
    AccessKey key = new AccessKey(properties.accessKey(), properties.secretKey());
    return () -> key;
  }
}
