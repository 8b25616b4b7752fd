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

    public T? Value { get; }

    public SigningRefusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Value is not null;

    public static implicit operator SigningResult<T>(T value) => new(value, null);

    public static implicit operator SigningResult<T>(SigningRefusal refusal) => new(null, refusal);
}
