/* SPDX-License-Identifier: MPL-2.0 */
/* Links one whole folder against exactly what it may use; linking is the test. */
int main(void)
{
    return 0;
}
