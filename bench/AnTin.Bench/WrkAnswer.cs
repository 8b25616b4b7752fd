namespace AnTin.Bench;

/// <param name="Rate">Answers a second.</param>
/// <param name="P99">Milliseconds within which 99 of 100 came.</param>
internal readonly record struct WrkAnswer(double Rate, double P99);
