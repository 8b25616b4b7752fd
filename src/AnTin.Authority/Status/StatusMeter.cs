using System.Diagnostics.Metrics;

namespace AnTin.Authority.Status;

/// <summary>Counts the answers of the responder.</summary>
public sealed class StatusMeter
{
    private readonly Counter<long> answers;

    public StatusMeter(IMeterFactory meters) =>
        answers = meters
            .Create("AnTin.Authority.Status")
            .CreateCounter<long>(
                "antin.ocsp.answers",
                "{answer}",
                "What the responder said of single certificates; \"unknown\" is an alarm (rule T2)."
            );

    /// <param name="said">good, revoked, unknown, unauthorized, malformed.</param>
    public void Said(string said) =>
        answers.Add(1, new KeyValuePair<string, object?>("status", said));
}
