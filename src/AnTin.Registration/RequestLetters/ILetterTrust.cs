using AnTin.Signatures.Validation;

namespace AnTin.Registration.RequestLetters;

/// <summary>Which authorities are believed, and where revocation is asked, when a letter is judged. The host knows.</summary>
public interface ILetterTrust
{
    ValueTask<ValidationContext> NowAsync(CancellationToken ct);
}
