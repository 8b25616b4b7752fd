namespace AnTin.Platform.Watching;

/// <summary>
/// Whether this process can do a part of its work now. While one cannot, <c>/ready</c> answers 503 and a load balancer
/// sends nobody.
/// </summary>
public interface IReadiness
{
    /// <summary>The part: "database authority".</summary>
    string Name { get; }

    /// <summary>Null when it can; else a few words in English without secrets, names or figures.</summary>
    Task<string?> FindProblemAsync(CancellationToken cancellation);
}
