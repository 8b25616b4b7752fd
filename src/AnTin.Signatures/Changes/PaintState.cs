using System.Numerics;

namespace AnTin.Signatures.Changes;

/// <summary>What <c>q</c> keeps and <c>Q</c> brings back, as far as it says what is covered (ISO 32000-2 §8.4.1).</summary>
/// <param name="Place">From user space to the page.</param>
internal readonly record struct PaintState(Matrix3x2 Place)
{
    /// <summary>In user space.</summary>
    public float LineWidth { get; init; } = 1;

    public Tone Fill { get; init; }

    public Tone Stroke { get; init; }

    /// <summary>1 for opaque.</summary>
    public double FillOpacity { get; init; } = 1;

    public double StrokeOpacity { get; init; } = 1;

    /// <summary>§9.3.6, table 104.</summary>
    public long TextMode { get; init; }

    /// <summary>Its letters are programs or signs, which fill what they like.</summary>
    public bool HasShapesAsLetters { get; init; }

    public float Scale =>
        Math.Max(
            new Vector2(Place.M11, Place.M12).Length(),
            new Vector2(Place.M21, Place.M22).Length()
        );
}
