namespace AnTin.Authority.Status.Presigned;

/// <summary>What a file says.</summary>
/// <param name="Status">The certificate's status then, the very object of the index.</param>
/// <param name="ThisUpdate">When it was signed.</param>
/// <param name="NextUpdate">When it must be gone.</param>
internal sealed record WrittenAnswer(
    SerialStatus Status,
    DateTimeOffset ThisUpdate,
    DateTimeOffset NextUpdate
)
{
    /// <summary>
    /// At half of its life at the latest, some of them up to a seventh of it sooner, so that answers signed together are
    /// not due together again.
    /// </summary>
    public DateTimeOffset DueAt(AnswerKey key) =>
        ThisUpdate
        + ((NextUpdate - ThisUpdate) * (0.5 - ((uint)key.Serial.GetHashCode() % 1024 / 7168d)));
}
