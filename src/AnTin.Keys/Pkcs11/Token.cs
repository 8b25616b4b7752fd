using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using AnTin.Keys.Pkcs11.Native;

namespace AnTin.Keys.Pkcs11;

/// <summary>
/// One token: logged in once, its sessions pooled. An act on a token that was lost is tried once more on a fresh
/// connection; what it does must therefore be harmless twice.
/// </summary>
internal sealed class Token : IDisposable
{
    /// <summary>A module is not restarted more often: that disturbs everyone who uses it.</summary>
    private static readonly TimeSpan BetweenRestarts = TimeSpan.FromSeconds(5);

    private readonly TokenModule module;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim free;
    private readonly Lock connecting = new();
    private volatile TokenConnection? current;
    private DateTime refusedPin;
    private long restartedAt;

    public Token(TokenOptions options, TimeProvider clock)
    {
        Options = options;
        this.clock = clock;
        free = new SemaphoreSlim(options.Sessions);
        module = TokenModule.Load(options.Library);
    }

    public TokenOptions Options { get; }

    /// <exception cref="KeyStoreException">The token cannot be reached, or refuses.</exception>
    public T Run<T>(Func<TokenSession, T> act)
    {
        try
        {
            try
            {
                return RunOnce(act);
            }
            catch (Pkcs11Exception fault) when (fault.IsLost)
            {
                return RunOnce(act);
            }
        }
        catch (Pkcs11Exception fault)
        {
            throw Explain(fault);
        }
    }

    /// <summary>What the token says of itself and can do; needs no login.</summary>
    /// <exception cref="KeyStoreException">The token cannot be reached.</exception>
    public TokenReport Describe()
    {
        try
        {
            return Reach(Look);
        }
        catch (Pkcs11Exception fault)
        {
            throw Explain(fault);
        }
    }

    public void Dispose()
    {
        if (current is { } connection)
        {
            module.Enter();
            try
            {
                Close(connection);
            }
            finally
            {
                module.Leave();
            }
        }

        free.Dispose();
    }

    private T RunOnce<T>(Func<TokenSession, T> act)
    {
        free.Wait();
        try
        {
            var connection = Connected();
            module.Enter();
            try
            {
                return connection.Epoch == module.Epoch
                    ? RunIn(connection, act)
                    : throw new Pkcs11Exception("epoch", ReturnValue.SessionHandleInvalid);
            }
            catch (Pkcs11Exception fault) when (fault.IsLost)
            {
                Interlocked.CompareExchange(ref current, null, connection);
                throw;
            }
            finally
            {
                module.Leave();
            }
        }
        finally
        {
            free.Release();
        }
    }

    private T RunIn<T>(TokenConnection connection, Func<TokenSession, T> act)
    {
        if (!connection.Idle.TryPop(out var handle))
        {
            handle = module.Functions.OpenSession(connection.Slot);
        }

        try
        {
            var result = act(new TokenSession(module.Functions, connection, handle));
            connection.Idle.Push(handle);
            return result;
        }
        catch
        {
            // It may stand in the middle of an operation; the next borrower would be refused.
            TryClose(handle);
            throw;
        }
    }

    private TokenConnection Connected()
    {
        if (current is { } connection)
        {
            return connection;
        }

        lock (connecting)
        {
            return current ??= Reach(Open);
        }
    }

    /// <summary>Tries, and where the token does not answer begins the module anew: it looks for tokens only then.</summary>
    private T Reach<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Pkcs11Exception fault) when (fault.IsLost && MayRestart())
        {
            module.Restart(module.Epoch);
            return act();
        }
    }

    private TokenReport Look()
    {
        module.Enter();
        try
        {
            var slot = Slot();
            var info = module.Functions.TokenInfo(slot);
            return new TokenReport(
                Text(info.Label),
                Text(info.Manufacturer),
                Text(info.Model),
                Text(info.SerialNumber),
                ((uint)info.Flags.Value & Ck.UserPinLocked) != 0,
                module.Functions.Mechanisms(slot)
            );
        }
        finally
        {
            module.Leave();
        }
    }

    private bool MayRestart()
    {
        var now = clock.GetTimestamp();
        if (restartedAt != 0 && clock.GetElapsedTime(restartedAt, now) < BetweenRestarts)
        {
            return false;
        }

        restartedAt = now;
        return true;
    }

    private TokenConnection Open()
    {
        module.Enter();
        try
        {
            var slot = Slot();
            var anchor = module.Functions.OpenSession(slot);
            try
            {
                Login(anchor);
                return new TokenConnection(module.Epoch, slot, anchor);
            }
            catch
            {
                TryClose(anchor);
                throw;
            }
        }
        finally
        {
            module.Leave();
        }
    }

    private void Login(CULong session)
    {
        var written = File.GetLastWriteTimeUtc(Options.PinFile);
        if (written == refusedPin)
        {
            throw TokenFaults.WrongPin(Options.PinFile);
        }

        var pin = PinFile.Read(Options.PinFile);
        try
        {
            module.Functions.Login(session, pin);
        }
        catch (Pkcs11Exception fault)
            when (fault.Value is ReturnValue.PinIncorrect or ReturnValue.PinInvalid)
        {
            refusedPin = written;
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pin);
        }
    }

    private CULong Slot()
    {
        var named = Present()
            .Where(one => one.Label == Options.Token || one.Serial == Options.Token)
            .ToList();
        return named switch
        {
            [var one] => one.Slot,
            [] => throw new Pkcs11Exception("C_GetSlotList", ReturnValue.TokenNotPresent),
            _ => throw TokenFaults.TwoTokens(Options.Token),
        };
    }

    private List<(CULong Slot, string Label, string Serial)> Present() =>
        [
            .. module
                .Functions.Slots()
                .Select(slot => (Slot: slot, Info: module.Functions.TokenInfo(slot)))
                .Where(one => ((uint)one.Info.Flags.Value & Ck.TokenInitialized) != 0)
                .Select(one => (one.Slot, Text(one.Info.Label), Text(one.Info.SerialNumber))),
        ];

    private KeyStoreException Explain(Pkcs11Exception fault)
    {
        if (fault.Value != ReturnValue.TokenNotPresent)
        {
            return TokenFaults.Of(fault, Options);
        }

        try
        {
            return TokenFaults.NoToken(Options.Token, [.. Present().Select(one => one.Label)]);
        }
        catch (Pkcs11Exception)
        {
            return TokenFaults.NoToken(Options.Token, []);
        }
    }

    private void Close(TokenConnection connection)
    {
        if (connection.Epoch != module.Epoch)
        {
            return;
        }

        while (connection.Idle.TryPop(out var handle))
        {
            TryClose(handle);
        }

        TryClose(connection.Anchor);
    }

    private void TryClose(CULong handle)
    {
        try
        {
            module.Functions.CloseSession(handle);
        }
        catch (Pkcs11Exception)
        {
            // It is gone already.
        }
    }

    private static string Text(ReadOnlySpan<byte> padded) =>
        Encoding.UTF8.GetString(padded).TrimEnd(' ', '\0');
}
