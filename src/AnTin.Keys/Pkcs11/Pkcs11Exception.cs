namespace AnTin.Keys.Pkcs11;

/// <summary>A function of the token failed. Callers outside this folder see <see cref="KeyStoreException"/>.</summary>
internal sealed class Pkcs11Exception(string function, ReturnValue value)
    : Exception($"{function} answered {value} (0x{(uint)value:X}).")
{
    public ReturnValue Value { get; } = value;

    /// <summary>
    /// The session, or what stood behind it, is gone: a restarted token, a token drawn and put back, a module that another
    /// part of the process ended. A fresh session may succeed.
    /// </summary>
    public bool IsLost =>
        Value
            is ReturnValue.DeviceError
                or ReturnValue.DeviceRemoved
                or ReturnValue.SessionClosed
                or ReturnValue.SessionHandleInvalid
                or ReturnValue.TokenNotPresent
                or ReturnValue.TokenNotRecognized
                or ReturnValue.SlotIdInvalid
                or ReturnValue.UserNotLoggedIn
                or ReturnValue.KeyHandleInvalid
                or ReturnValue.ObjectHandleInvalid
                or ReturnValue.CryptokiNotInitialized
                or ReturnValue.GeneralError;
}
