// How learners were tested, in the language of the window. Results and runs hold it as the English sentence that reports
// and the command line give ("10 folds, stratified"); what is none of those is shown as it is.
#pragma once

#include <QString>

#include <string>

namespace mortise {

QString methodText(const std::string &english);

} // namespace mortise
