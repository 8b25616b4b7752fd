namespace AnTin.Platform.Watching;

/// <summary>A figure that is looked up now and then, not counted as it happens: the age of a list, what waits in a table.</summary>
public interface IGauge
{
    /// <summary>In the manner of OpenTelemetry: "antin.crl.life_over".</summary>
    string Name { get; }

    /// <summary>In the code of UCUM: "s", "1", "{message}".</summary>
    string Unit { get; }

    /// <summary>One line in English.</summary>
    string Description { get; }

    /// <summary>All that is known now; labels never hold personal data.</summary>
    Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellation);
}
