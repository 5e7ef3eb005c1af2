// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

import java.util.Optional;

/** What can be diagnosed. */
enum DiagnosisType {
  /** A server, found by its address. */
  ECS(1, "hws.service.type.ec2", "eip"),
  /** A database instance, found by its resource id. */
  RDS(2, "hws.service.type.rds", "instanceId");

  private final int code;
  private final String service;
  private final String parameter;

  DiagnosisType(int code, String service, String parameter) {
    this.code = code;
    this.service = service;
    this.parameter = parameter;
  }

  int code() {
    return code;
  }

  /** Returns the code of the cloud service. */
  String service() {
    return service;
  }

  /** Returns the parameter of a request that names the resource. */
  String parameter() {
    return parameter;
  }

  static Optional<DiagnosisType> of(int code) {
    for (DiagnosisType type : values()) {
      if (type.code == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
