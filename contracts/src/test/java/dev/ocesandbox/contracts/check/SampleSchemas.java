// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;

/** Schemas for each keyword, in the flow style of YAML. */
final class SampleSchemas {

  /** What a compiled schema can judge. */
  static final List<String> SIMPLE =
      List.of(
          "{}",
          "true",
          "false",
          "{type: string}",
          "{type: integer}",
          "{type: number}",
          "{type: boolean}",
          "{type: 'null'}",
          "{type: object}",
          "{type: array}",
          "{type: [integer, string, 'null']}",
          "{type: [number, array]}",
          "{type: string, minLength: 1}",
          "{type: string, maxLength: 2}",
          "{minLength: 2, maxLength: 3}",
          "{maxLength: 0}",
          "{pattern: '^a'}",
          "{pattern: '^[0-9]*$'}",
          "{pattern: '[$a]$'}",
          "{pattern: 'a\\$|b$'}",
          "{pattern: '^\\d+(\\.\\d{1,2})?$'}",
          "{pattern: '\\S'}",
          "{format: date}",
          "{format: date-time}",
          "{format: uri}",
          "{type: [string, 'null'], format: date-time, maxLength: 20}",
          "{type: integer, minimum: 1}",
          "{type: integer, maximum: 3}",
          "{type: integer, minimum: 0, maximum: 2147483647}",
          "{type: [integer, 'null'], exclusiveMinimum: 1}",
          "{type: integer, exclusiveMaximum: 3}",
          "{minimum: 1}",
          "{maximum: 1.5}",
          "{exclusiveMinimum: 0, exclusiveMaximum: 1.5}",
          "{type: number, minimum: 0.01}",
          "{type: number, multipleOf: 0.01}",
          "{multipleOf: 3}",
          "{type: integer, multipleOf: 2}",
          "{enum: [a, 1, null, true, '']}",
          "{enum: [1.5, 3]}",
          "{enum: [[1], {a: 1}, 0]}",
          "{const: 1}",
          "{const: 1.0}",
          "{const: 'YES'}",
          "{const: null}",
          "{const: false}",
          "{const: []}",
          "{required: [a]}",
          "{properties: {a: {type: integer}}}",
          "{properties: {a: {type: integer}}, required: [a], additionalProperties: false}",
          "{properties: {a: true, b: {}}, additionalProperties: false}",
          "{required: [b], additionalProperties: false}",
          "{properties: {a: false}}",
          "{additionalProperties: {type: string}}",
          "{additionalProperties: {type: integer}, properties: {x: true}}",
          "{properties: {c: {}, d: {}, e: {}, f: {}, g: {}, a: {minimum: 2}}, required: [a]}",
          "{properties: {c: {}, d: {}, e: {}, f: {}, g: {}}, additionalProperties: false}",
          "{minProperties: 1}",
          "{maxProperties: 0}",
          "{propertyNames: {minLength: 1}}",
          "{propertyNames: {enum: [a]}, additionalProperties: {const: 1}}",
          "{items: {type: integer}}",
          "{items: false}",
          "{minItems: 1}",
          "{maxItems: 1}",
          "{uniqueItems: true}",
          "{uniqueItems: false}",
          "{contains: {const: a}}",
          "{contains: {type: 'null'}}",
          "{$ref: '#/components/schemas/Name'}",
          "{$ref: '#/components/schemas/Again', description: Text.}",
          "{$ref: '#/components/schemas/Name', maxLength: 1}",
          "{$ref: '#/components/schemas/Tree'}",
          "{description: Text., examples: [a], x-source: page, deprecated: true}");

  /** What a compiled schema leaves to the validator. */
  static final List<String> UNKNOWN =
      List.of(
          "{dependentRequired: {a: [b]}}",
          "{patternProperties: {'^a': {type: string}}}",
          "{prefixItems: [{type: string}]}",
          "{unevaluatedProperties: false}",
          "{contains: {const: a}, minContains: 2}",
          "{format: email}",
          "{pattern: '\\p{L}'}",
          "{minimum: 1, exclusiveMinimum: 3}",
          "{items: {unevaluatedItems: false}}");

  private SampleSchemas() {}
}
