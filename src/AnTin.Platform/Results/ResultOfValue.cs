namespace AnTin.Platform.Results;

/// <summary>A value, or the reasons why there is none.</summary>
public sealed class Result<T>
{
    private readonly T? value;

    internal Result(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
        Refusals = [];
    }

    private Result(IReadOnlyList<Refusal> refusals) => Refusals = Result.AtLeastOne(refusals);

    public bool IsOk => Refusals.Count == 0;

    /// <summary>Throws when refused: ask <see cref="IsOk"/> first.</summary>
    public T Value =>
        IsOk
            ? value!
            : throw new InvalidOperationException(
                $"Refused: {string.Join(", ", Refusals.Select(refusal => refusal.Code))}."
            );

    /// <summary>Empty exactly when <see cref="IsOk"/>.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Refusal refusal) => new([refusal]);

    public static implicit operator Result<T>(List<Refusal> refusals) => new(refusals);

    public TOut Match<TOut>(Func<T, TOut> ok, Func<IReadOnlyList<Refusal>, TOut> refused) =>
        IsOk ? ok(value!) : refused(Refusals);

    /// <summary>Goes on with the value; a refusal passes through.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) =>
        IsOk ? next(value!) : new Result<TNext>(Refusals);

    /// <summary>The same answer without the value.</summary>
    public Result WithoutValue() => IsOk ? Result.Ok : Result.Refused(Refusals);
}
