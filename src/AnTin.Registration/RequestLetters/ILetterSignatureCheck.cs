namespace AnTin.Registration.RequestLetters;

/// <summary>Says whether an attached letter bears the signature of the organisation that files it.</summary>
public interface ILetterSignatureCheck
{
    /// <param name="file">The bytes as attached.</param>
    /// <param name="organisationLevels">Names of the filing organisation's levels, level 1 first.</param>
    /// <param name="at">The moment for which the certificate's status counts when there is no time stamp.</param>
    /// <param name="ct">Gives up.</param>
    Task<LetterVerdict> CheckAsync(
        ReadOnlyMemory<byte> file,
        IReadOnlyList<string> organisationLevels,
        DateTimeOffset at,
        CancellationToken ct
    );
}
