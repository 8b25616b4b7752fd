namespace AnTin.Pdf.Text;

/// <summary>What text operators set (9.3), copied by <c>q</c> and brought back by <c>Q</c>.</summary>
internal sealed record TextState
{
    /// <summary>From user space to the page.</summary>
    public Matrix Page { get; init; } = Matrix.Identity;

    public FontDecoder? Font { get; init; }

    public double Size { get; init; }

    public double CharacterSpace { get; init; }

    public double WordSpace { get; init; }

    /// <summary>1 for 100 %.</summary>
    public double Stretch { get; init; } = 1;

    public double Leading { get; init; }

    public double Rise { get; init; }
}
