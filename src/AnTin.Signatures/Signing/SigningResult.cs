using System.Diagnostics.CodeAnalysis;

namespace AnTin.Signatures.Signing;

/// <summary>A value, or the reason why there is none.</summary>
public sealed record SigningResult<T>
    where T : class
{
    private SigningResult(T? value, SigningRefusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>What was made; null where it was refused.</summary>
    public T? Value { get; }

    /// <summary>Why nothing was made; null where something was.</summary>
    public SigningRefusal? Refusal { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Value is not null;

    /// <summary>A value that was made.</summary>
    public static implicit operator SigningResult<T>(T value) => new(value, null);

    /// <summary>A reason why there is none.</summary>
    public static implicit operator SigningResult<T>(SigningRefusal refusal) => new(null, refusal);
}
