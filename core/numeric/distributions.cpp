#include "numeric/distributions.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace mortise {

double normalQuantile(double p)
{
    return boost::math::quantile(boost::math::normal(), p);
}

double studentQuantile(double p, double degrees)
{
    return boost::math::quantile(boost::math::students_t(degrees), p);
}

double normalCdf(double x)
{
    return boost::math::cdf(boost::math::normal(), x);
}

double studentCdf(double x, double degrees)
{
    return boost::math::cdf(boost::math::students_t(degrees), x);
}

} // namespace mortise
