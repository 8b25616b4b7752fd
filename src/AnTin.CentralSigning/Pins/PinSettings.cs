namespace AnTin.CentralSigning.Pins;

/// <summary>How PINs are guarded.</summary>
public sealed class PinSettings
{
    /// <summary>
    /// Wrong tries in a row after which the PIN is locked for good. Default 5, range 3 to 10. A right PIN sets the
    /// count back to zero.
    /// </summary>
    public int WrongTriesUntilLocked { get; set; } = 5;

    /// <summary>Wrong tries that cost no waiting. Default 2; below <see cref="WrongTriesUntilLocked"/>.</summary>
    public int TriesWithoutWaiting { get; set; } = 2;

    /// <summary>Waiting after the next wrong try; each further one waits ten times as long. Default 30 seconds.</summary>
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Rounds of PBKDF2-HMAC-SHA256. Default 100,000. Guessing offline is stopped by the key store's HMAC; the rounds
    /// only slow down somebody who also holds that key.
    /// </summary>
    public int Iterations { get; set; } = 100_000;
}
