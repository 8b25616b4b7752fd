namespace AnTin.Platform.Results;

/// <summary>Done, or refused with reasons. <see cref="Result{T}"/> is the one that also brings a value.</summary>
public sealed class Result
{
    private Result(IReadOnlyList<Refusal> refusals) => Refusals = refusals;

    /// <summary>Done.</summary>
    public static Result Ok { get; } = new([]);

    public bool IsOk => Refusals.Count == 0;

    /// <summary>Empty exactly when <see cref="IsOk"/>.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>A value whose type is an interface cannot convert by itself; this names the conversion.</summary>
    public static Result<T> Of<T>(T value) => new(value);

    /// <summary>Refused, with at least one reason.</summary>
    public static Result Refused(IReadOnlyList<Refusal> refusals) => new(AtLeastOne(refusals));

    public static implicit operator Result(Refusal refusal) => new([refusal]);

    public static implicit operator Result(List<Refusal> refusals) => new(AtLeastOne(refusals));

    public TOut Match<TOut>(Func<TOut> ok, Func<IReadOnlyList<Refusal>, TOut> refused) =>
        IsOk ? ok() : refused(Refusals);

    internal static IReadOnlyList<Refusal> AtLeastOne(IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0
            ? refusals
            : throw new ArgumentException("A refusal needs a reason.", nameof(refusals));
}
