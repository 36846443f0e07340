// Quantiles and tails of the distributions that intervals and tests need (Boost.Math).
#pragma once

namespace mortise {

/// x with P(Z <= x) = p, 0 < p < 1.
double normalQuantile(double p);
/// x with P(T <= x) = p for Student's t with `degrees` > 0.
double studentQuantile(double p, double degrees);
/// P(Z <= x).
double normalCdf(double x);
/// P(T <= x) for Student's t with `degrees` > 0.
double studentCdf(double x, double degrees);

} // namespace mortise
