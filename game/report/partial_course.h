/* SPDX-License-Identifier: MPL-2.0 */
/* One room of a class in a partial: kamer: class id tables finished hints skips places, then (minutes tables). */
#ifndef REPORT_PARTIAL_COURSE_H
#define REPORT_PARTIAL_COURSE_H

#include "measure/course.h"
#include "report/partial_line.h"

bool partial_course_read(const struct partial_line *, struct course *out);   /* out: empty; false: impossible */

#endif
