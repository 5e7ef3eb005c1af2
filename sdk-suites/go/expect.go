// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"reflect"
)

// What fails panics; the runner reports it and goes on.

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func got[T any](value T, err error) T {
	must(err)
	return value
}

func equal(found, expected any) {
	if !reflect.DeepEqual(found, expected) {
		panic(fmt.Sprintf("expected %v, found %v", expected, found))
	}
}

func holds[T comparable](found []T, expected T) {
	for _, one := range found {
		if one == expected {
			return
		}
	}
	panic(fmt.Sprintf("expected %v among %v", expected, found))
}

// each takes one value of each element of a list that must be there.
func each[T, V any](list *[]T, value func(T) V) []V {
	values := []V{}
	for _, one := range *list {
		values = append(values, value(one))
	}
	return values
}

func to[T any](value T) *T { return &value }
