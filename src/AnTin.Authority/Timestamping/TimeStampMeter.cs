using System.Diagnostics.Metrics;
using AnTin.Pki.Timestamps;

namespace AnTin.Authority.Timestamping;

/// <summary>Counts the answers of the time-stamp unit.</summary>
public sealed class TimeStampMeter
{
    private readonly Counter<long> answers;

    public TimeStampMeter(IMeterFactory meters) =>
        answers = meters
            .Create("AnTin.Authority.Timestamping")
            .CreateCounter<long>(
                "antin.timestamps",
                "{answer}",
                "Answers of the time-stamp unit: granted, or the failure of RFC 3161 §2.4.2."
            );

    public void Granted() => Add("granted");

    public void Refused(TimestampFailure failure) => Add(failure.ToString());

    private void Add(string outcome) =>
        answers.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
