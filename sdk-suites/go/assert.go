// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"reflect"
)

// Failures panic. The runner recovers, reports them and continues.

func noError(err error) {
	if err != nil {
		panic(err)
	}
}

func must[T any](value T, err error) T {
	noError(err)
	return value
}

func equal(actual, expected any) {
	if !reflect.DeepEqual(actual, expected) {
		panic(fmt.Sprintf("expected %v, but was %v", expected, actual))
	}
}

func contains[T comparable](actual []T, expected T) {
	for _, one := range actual {
		if one == expected {
			return
		}
	}
	panic(fmt.Sprintf("expected %v in %v", expected, actual))
}

// each returns a value of each element of a list, which must not be nil.
func each[T, V any](list *[]T, value func(T) V) []V {
	values := []V{}
	for _, one := range *list {
		values = append(values, value(one))
	}
	return values
}

func ptr[T any](value T) *T { return &value }
