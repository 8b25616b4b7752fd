using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AnTin.Keys.Pkcs11.Native;

namespace AnTin.Keys.Pkcs11;

/// <summary>
/// One module of this process. <c>C_Initialize</c> and <c>C_Finalize</c> concern all who use it, so they wait until nobody
/// is inside a call, and each restart begins an epoch: handles of an older one are never used again.
/// </summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "A module, and the lock around it, live as long as the process."
)]
internal sealed class TokenModule
{
    private static readonly ConcurrentDictionary<string, Lazy<TokenModule>> Loaded = new(
        StringComparer.Ordinal
    );

    private readonly ReaderWriterLockSlim calls = new();
    private int epoch;

    private TokenModule(string library)
    {
        Functions = Cryptoki.Load(library);
        Functions.Initialize();
    }

    public Cryptoki Functions { get; }

    public int Epoch => Volatile.Read(ref epoch);

    /// <exception cref="KeyStoreException">There is no such module.</exception>
    public static TokenModule Load(string library)
    {
        try
        {
            return Loaded.GetOrAdd(library, path => new(() => new TokenModule(path))).Value;
        }
        catch (Exception fault)
            when (fault
                    is DllNotFoundException
                        or EntryPointNotFoundException
                        or BadImageFormatException
            )
        {
            Loaded.TryRemove(library, out _);
            throw TokenFaults.NoModule(library, fault);
        }
    }

    /// <summary>Nobody restarts the module until <see cref="Leave"/>.</summary>
    public void Enter() => calls.EnterReadLock();

    public void Leave() => calls.ExitReadLock();

    /// <summary>Begins anew, unless somebody else has since <paramref name="seen"/>.</summary>
    public void Restart(int seen)
    {
        calls.EnterWriteLock();
        try
        {
            if (seen != Epoch)
            {
                return;
            }

            try
            {
                Functions.EndModule();
            }
            catch (Pkcs11Exception)
            {
                // It had ended already, or cannot end; what counts is whether it begins.
            }

            Functions.Initialize();
            Volatile.Write(ref epoch, seen + 1);
        }
        finally
        {
            calls.ExitWriteLock();
        }
    }
}
