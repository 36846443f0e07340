// As precompiled.h, for the parts that use Qt Core.
#pragma once

#include "precompiled.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QObject>
#include <QString>
