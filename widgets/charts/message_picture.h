// What is drawn where nothing can be: why, and what to do.
#pragma once

#include "widgets/charts/picture.h"

namespace mortise {

PicturePtr messagePicture(const QString &heading, const QString &sentence);

} // namespace mortise
