/* SPDX-License-Identifier: Apache-2.0 */
/* A library of another binary interface, which every host has to refuse. */

int tieuchi_abi(void);

int tieuchi_abi(void) {
    return 2;
}
